import { type CanActivate, createParamDecorator, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { SETTINGS } from '../config/config.module.js';
import { Refused } from '../config/refused.js';
import type { Settings } from '../config/settings.js';
import { AccessService } from './access.service.js';
import type { Account } from './account-store.js';

const PUBLIC = Symbol('public');

/** Opens a handler or controller to everybody; without it only who is logged in gets in. */
export const Public = () => SetMetadata(PUBLIC, true);

const accounts = new WeakMap<Request, Account>();

/** The account that is logged in. Only in handlers that are not public. */
export const CurrentAccount = createParamDecorator((_data: unknown, context: ExecutionContext): Account => {
  const account = accounts.get(context.switchToHttp().getRequest<Request>());
  if (!account) throw Refused.by('not-recognised');
  return account;
});

/** Refuses changes that another site makes a browser ask for. */
@Injectable()
export class OriginGuard implements CanActivate {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Request>();
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return true;
    if (!this.isOwn(request)) throw Refused.by('not-allowed');
    return true;
  }

  private isOwn(request: Request): boolean {
    const { origin, host } = request.headers;
    if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site';
    if (origin === this.settings.publicUrl) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  }
}

/** Everything is closed, unless it says {@link Public}. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(AccessService) private readonly access: AccessService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Sockets are let in while they connect, by the gateway.
    if (context.getType() !== 'http') return true;
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const recognised = await this.access.recognise(request.headers.cookie);
    if (!recognised) throw Refused.by('not-recognised');
    accounts.set(request, recognised.account);
    if (recognised.renewed !== null) context.switchToHttp().getResponse<Response>().append('Set-Cookie', this.access.cookie.set(recognised.renewed));
    return true;
  }
}
