import { account } from '../ui/desk/account';
import type { Problem } from '../ui/desk/rest';
import { type Sending, useSend as useSendAnywhere } from '../ui/desk/use-send';

/** Asks the server one thing at a time. A login that is over sends the page to the login. */
export function useSend(): Sending {
  return useSendAnywhere(toLogin);
}

function toLogin({ status }: Problem): void {
  if (status === 401) account.value = null;
}
