import { discardDrafts } from '../../ui/draft';
import { browserStore, type Store } from '../../ui/storage';
import { forgetKeys } from '../../ui/vault/keyring';
import { forgetIdentity, identities } from '../identity';
import { forgetLog } from '../whose-log';
import { forgetPersonal, personalOf } from '../whose-phone';

/** Takes everything of this log off the phone as well, with the key: there is nothing left to open with it. */
export function forgetHere(token: string, store: Store = browserStore): void {
  if (personalOf(store)?.token === token) forgetPersonal(store);
  for (const identity of identities().filter(({ belongs }) => belongs !== 'nobody')) forgetIdentity(identity);
  for (const key of store.keys('kc.out.log.')) store.remove(key);
  discardDrafts('log.');
  discardDrafts('mine.');
  forgetKeys(store);
  forgetLog(store);
}
