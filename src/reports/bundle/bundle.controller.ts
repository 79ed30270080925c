import { Controller, Get, Inject, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Account } from '../../access/account-store.js';
import { CurrentAccount, CurrentGrants, LoggedIn } from '../../access/guards.js';
import { Places } from '../../access/places.js';
import type { Grant } from '../../access/rights.js';
import { DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, isDenial } from '../../config/denial.js';
import { AsPage } from '../as-page.js';
import { type Asked, AskedFor } from '../asked.js';
import { nameOfFile } from '../file-name.js';
import { paperPage } from '../paper/paper-page.js';
import { wordsIn } from '../paper/words.js';
import { speakersIn } from '../speaker.js';
import { sendWord, WORD_TYPE } from '../word/send-word.js';
import { wordFile } from '../word/word-file.js';
import { type BundleAnswer, bundleAnswer } from './bundle.schemas.js';
import { BundleService } from './bundle.service.js';
import { bundlePaper } from './bundle-paper.js';
import { communityOfPeriod } from './period-place.js';

const own = speakersIn(import.meta.url);

/** What goes out of a period, for who reads what was shared with the whole community; see `period-place.ts`. */
@ApiTags('reports')
@LoggedIn()
@Controller()
export class BundleController {
  constructor(
    @Inject(BundleService) private readonly bundles: BundleService,
    @Inject(Places) private readonly places: Places,
    @Inject(DATABASE) private readonly database: Database,
  ) {}

  @Get('api/periods/:id/bundle')
  @ApiOperation({ summary: 'What will be in the bundle of a period, and what not' })
  @ApiOkResponse({ standardSchema: bundleAnswer })
  async summary(@Param('id') period: string, @CurrentGrants() grants: readonly Grant[]): Promise<BundleAnswer | Denial> {
    const community = await this.community(grants, period);
    return isDenial(community) ? community : this.bundles.summary(community, period);
  }

  @Get('api/periods/:id/bundle.docx')
  @ApiOperation({ summary: 'The bundle of a period as a Word file; it is written down that it went out' })
  @ApiQuery({ name: 'lang', enum: ['nl', 'en'], required: false })
  @ApiProduces(WORD_TYPE)
  async word(
    @Param('id') period: string,
    @AskedFor() { speaker }: Asked,
    @CurrentGrants() grants: readonly Grant[],
    @CurrentAccount() by: Account,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | Denial> {
    const community = await this.community(grants, period);
    const bundle = isDenial(community) ? community : await this.bundles.bundle(community, period);
    if (isDenial(bundle)) return bundle;
    const words = wordsIn(speaker.language, own[speaker.language]);
    const file = await wordFile(bundlePaper(bundle, words), words);
    await this.bundles.wentOut(bundle, by);
    return sendWord(response, nameOfFile([words.own.say('file'), bundle.community.name, bundle.period.name], 'docx'), file);
  }

  @Get('verslag/bundel/:period')
  @AsPage()
  @ApiExcludeEndpoint()
  async page(@Param('period') period: string, @AskedFor() { speaker }: Asked, @CurrentGrants() grants: readonly Grant[]): Promise<string | Denial> {
    const community = await this.community(grants, period);
    const bundle = isDenial(community) ? community : await this.bundles.bundle(community, period);
    if (isDenial(bundle)) return bundle;
    const words = wordsIn(speaker.language, own[speaker.language]);
    const { say } = words.own;
    const away = [{ href: `/api/periods/${period}/bundle.docx?lang=${speaker.language}`, name: say('word') }];
    return paperPage(bundlePaper(bundle, words), { language: speaker.language, contents: say('contents'), note: say('note'), back: { href: `/gemeenschap/${bundle.community.id}/bundel`, name: say('back') }, away });
  }

  private community(grants: readonly Grant[], period: string): Promise<string | Denial> {
    return communityOfPeriod(this.database.query, this.places, grants, period);
  }
}
