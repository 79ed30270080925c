import { type CanActivate, createParamDecorator, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { DATABASE, SETTINGS } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import type { DenialName } from '../config/denial.js';
import { Refused } from '../config/refused.js';
import type { Settings } from '../config/settings.js';
import { AccessService } from './access.service.js';
import type { Account } from './account-store.js';
import { grantsOf } from './grant-store.js';
import { openKeeperLink } from './keepers.js';
import { isOwnPage } from './own-page.js';
import { openPersonalLink } from './personal-links.js';
import { Places } from './places.js';
import { communitiesOf, type Grant, kindOf, may, type Place, type PlaceKind, type Right, RIGHTS } from './rights.js';

/**
 * Who may use a handler. A handler without a rule is closed to everybody, and fails `test/stories/access-walk.spec.ts`.
 * `needs`: a right in the place whose id is in `param`, e.g. `id` of the path, or `body.community`.
 */
export type AccessRule =
  | { readonly who: 'everybody' }
  | { readonly who: 'logged-in' }
  | { readonly who: 'personal-link' }
  | { readonly who: 'log-link' }
  | { readonly who: 'needs'; readonly right: Right; readonly param: string };

/** Where a handler keeps its rule; the access walk reads it. */
export const ACCESS_RULE = Symbol('access-rule');

const rule = (value: AccessRule) => SetMetadata(ACCESS_RULE, value);

/** Opens a handler or controller to everybody. */
export const Public = () => rule({ who: 'everybody' });

/** For every account; the handler itself gives only what the account may see. */
export const LoggedIn = () => rule({ who: 'logged-in' });

/** For a member's phone, which shows its personal link as `Authorization: Bearer <token>`. */
export const PersonalLink = () => rule({ who: 'personal-link' });

/** For who keeps a learning log: a member with a personal link, or a guest who made one to keep their log. Shown as `Authorization: Bearer <token>`. */
export const LogLink = () => rule({ who: 'log-link' });

/** For who holds a right in the place named by a parameter: `@Needs('meeting.run', 'id')`, `@Needs('community.plan', 'body.community')`. */
export const Needs = (right: Right, param: string) => rule({ who: 'needs', right, param });

const accounts = new WeakMap<Request, Account>();
const grants = new WeakMap<Request, readonly Grant[]>();
const members = new WeakMap<Request, string>();
const logOwners = new WeakMap<Request, LogOwner>();

/** Whose learning log it is; `id` of a member or of a keeper (`keepers.ts`). */
export type LogOwner = { readonly kind: 'member' | 'guest'; readonly id: string };

function known<T>(kept: WeakMap<Request, T>, context: ExecutionContext): T {
  const found = kept.get(context.switchToHttp().getRequest<Request>());
  if (found === undefined) throw Refused.by('not-recognised');
  return found;
}

/** The account that is logged in. Only with `@LoggedIn` and `@Needs`. */
export const CurrentAccount = createParamDecorator((_data: unknown, context: ExecutionContext): Account => known(accounts, context));

/** What that account may be, and where. Only with `@LoggedIn` and `@Needs`. */
export const CurrentGrants = createParamDecorator((_data: unknown, context: ExecutionContext): readonly Grant[] => known(grants, context));

/** The id of the member whose personal link was shown. Only with `@PersonalLink`. */
export const CurrentMember = createParamDecorator((_data: unknown, context: ExecutionContext): string => known(members, context));

/** Whose learning log was opened. Only with `@LogLink`. */
export const CurrentLogOwner = createParamDecorator((_data: unknown, context: ExecutionContext): LogOwner => known(logOwners, context));

/** Refuses changes that another site makes a browser ask for. */
@Injectable()
export class OriginGuard implements CanActivate {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Request>();
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return true;
    if (!isOwnPage(request.headers, this.settings.publicUrl)) throw Refused.by('not-allowed');
    return true;
  }
}

/** What is said of a place that is not there, and of one that is somebody else's: the same, so that nobody can look around. */
const UNKNOWN: Readonly<Record<PlaceKind, DenialName>> = {
  community: 'community-unknown',
  team: 'team-unknown',
  meeting: 'meeting-unknown',
  organisation: 'organisation-unknown',
  member: 'member-unknown',
};

/** Everything is closed, unless its rule opens it. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(AccessService) private readonly access: AccessService,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Places) private readonly places: Places,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Sockets are let in while they connect, by the gateway.
    if (context.getType() !== 'http') return true;
    const found = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [context.getHandler(), context.getClass()]);
    if (!found) throw Refused.by('not-allowed');
    const request = context.switchToHttp().getRequest<Request>();
    switch (found.who) {
      case 'everybody':
        return true;
      case 'personal-link':
        return this.member(request);
      case 'log-link':
        return this.logOwner(request);
      case 'logged-in':
        await this.recognise(context, request);
        return true;
      case 'needs':
        return this.needs(found.right, valueOf(request, found.param), await this.recognise(context, request));
      default:
        return found satisfies never;
    }
  }

  private async recognise(context: ExecutionContext, request: Request): Promise<readonly Grant[]> {
    const recognised = await this.access.recognise(request.headers.cookie);
    if (!recognised) throw Refused.by('not-recognised');
    const given = await grantsOf(this.database.query, recognised.account.id);
    accounts.set(request, recognised.account);
    grants.set(request, given);
    if (recognised.renewed !== null) context.switchToHttp().getResponse<Response>().append('Set-Cookie', this.access.cookie.set(recognised.renewed));
    return given;
  }

  private async needs(right: Right, id: string | null, given: readonly Grant[]): Promise<boolean> {
    const kind = kindOf(right);
    const place = id === null ? null : await this.places.find(kind, id);
    if (place && may(given, right, place)) return true;
    throw Refused.by(place && seesSomething(given, place) ? 'not-allowed' : UNKNOWN[kind]);
  }

  private async logOwner(request: Request): Promise<boolean> {
    const token = bearerOf(request);
    const keeper = token === '' ? null : await openKeeperLink(this.database.query, token);
    if (keeper === null) {
      await this.member(request);
      logOwners.set(request, { kind: 'member', id: members.get(request) ?? '' });
    } else logOwners.set(request, { kind: 'guest', id: keeper });
    return true;
  }

  private async member(request: Request): Promise<boolean> {
    const token = bearerOf(request);
    const opened = token === '' ? null : await openPersonalLink(this.database.query, token);
    if (opened === null) throw Refused.by('not-recognised');
    if (opened === 'revoked') throw Refused.by('link-revoked');
    members.set(request, opened.member);
    return true;
  }
}

/** Who may see a place at all hears that something is not for them; to others the place is not there. */
function seesSomething(given: readonly Grant[], place: Place): boolean {
  if (!communitiesOf(given).includes(place.community)) return false;
  return (Object.keys(RIGHTS) as Right[]).some((right) => kindOf(right) === place.kind && right.endsWith('.see') && may(given, right, place));
}

function bearerOf(request: Request): string {
  return /^Bearer ([A-Za-z0-9_-]{43})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

function valueOf(request: Request, param: string): string | null {
  const inBody = param.startsWith('body.');
  const from: unknown = inBody ? request.body : request.params;
  const value = typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[inBody ? param.slice(5) : param] : undefined;
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value) ? value : null;
}
