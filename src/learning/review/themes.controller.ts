import { Body, Controller, Delete, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Account } from '../../access/account-store.js';
import { CurrentAccount, Needs } from '../../access/guards.js';
import { idParam } from '../../community/community.schemas.js';
import type { Denial } from '../../config/denial.js';
import { mergeSchema, themeAnswer, themeSchema } from './review.schemas.js';
import type { Theme } from './theme-store.js';
import { ThemesService } from './themes.service.js';

type Name = z.infer<typeof themeSchema>;

/** What shared entries are about. */
@ApiTags('review')
@Needs('community.review', 'community')
@Controller('api/communities/:community/themes')
export class ThemesController {
  constructor(@Inject(ThemesService) private readonly themes: ThemesService) {}

  @Post()
  @ApiOperation({ summary: 'Add a theme' })
  @ApiCreatedResponse({ standardSchema: themeAnswer })
  make(@Param('community') community: string, @Body({ schema: themeSchema }) { name }: Name, @CurrentAccount() by: Account): Promise<Theme | Denial> {
    return this.themes.make(community, name, by);
  }

  @Put(':theme')
  @ApiOperation({ summary: 'Rename a theme' })
  @ApiOkResponse({ standardSchema: themeAnswer })
  rename(@Param('community') community: string, @Param('theme', idParam) theme: string, @Body({ schema: themeSchema }) { name }: Name, @CurrentAccount() by: Account): Promise<Theme | Denial> {
    return this.themes.rename(community, theme, name, by);
  }

  @Post(':theme/merge')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make two themes one; entries go along' })
  @ApiOkResponse({ standardSchema: themeAnswer })
  merge(@Param('community') community: string, @Param('theme', idParam) theme: string, @Body({ schema: mergeSchema }) { into }: z.infer<typeof mergeSchema>, @CurrentAccount() by: Account): Promise<Theme | Denial> {
    return this.themes.merge(community, theme, into, by);
  }

  @Delete(':theme')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a theme; the entries stay' })
  @ApiNoContentResponse()
  remove(@Param('community') community: string, @Param('theme', idParam) theme: string, @CurrentAccount() by: Account): Promise<Denial | undefined> {
    return this.themes.remove(community, theme, by);
  }
}
