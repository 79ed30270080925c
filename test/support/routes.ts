import { type INestApplication, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { ACCESS_RULE, type AccessRule } from '../../src/access/guards.js';

/** A handler as it is reached, with the rule that says for whom it is. */
export interface Route {
  /** `GET /api/meetings/:id` */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** Null for a handler that forgot to say. */
  readonly rule: AccessRule | null;
}

/** Every handler of every controller, from the application itself. */
export function routesOf(app: INestApplication): Route[] {
  const routes: Route[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as Record<string, unknown>;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const handler = Object.getOwnPropertyDescriptor(prototype, name)?.value as object | undefined;
        const method = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
        if (!handler || method === undefined) continue;
        const rule = (Reflect.getMetadata(ACCESS_RULE, handler) ?? Reflect.getMetadata(ACCESS_RULE, metatype) ?? null) as AccessRule | null;
        for (const prefix of list(Reflect.getMetadata(PATH_METADATA, metatype))) {
          for (const rest of list(Reflect.getMetadata(PATH_METADATA, handler))) {
            const path = `/${prefix}/${rest}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
            routes.push({ name: `${RequestMethod[method]} ${path}`, method: RequestMethod[method] ?? '', path, rule });
          }
        }
      }
    }
  }
  return routes.sort((a, b) => a.name.localeCompare(b.name));
}

function list(path: unknown): string[] {
  if (Array.isArray(path)) return path.map(String);
  return [typeof path === 'string' ? path : ''];
}
