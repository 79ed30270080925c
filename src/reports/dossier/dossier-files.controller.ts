import { Controller, Get, Inject, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentGrants, Needs } from '../../access/guards.js';
import { Places } from '../../access/places.js';
import type { Grant } from '../../access/rights.js';
import { type Denial, isDenial } from '../../config/denial.js';
import { AsPage } from '../as-page.js';
import { type Asked, AskedFor } from '../asked.js';
import { nameOfFile } from '../file-name.js';
import type { Paper } from '../paper/paper.js';
import { paperMarkdown } from '../paper/paper-markdown.js';
import { paperPage } from '../paper/paper-page.js';
import { type Words, wordsIn } from '../paper/words.js';
import { type Reading, readingFor } from '../readers.js';
import { READERS } from '../report.js';
import { speakersIn } from '../speaker.js';
import { sendWord, WORD_TYPE } from '../word/send-word.js';
import { wordFile } from '../word/word-file.js';
import { DossierService } from './dossier.service.js';
import { dossierPaper } from './dossier-paper.js';

const own = speakersIn(import.meta.url);

/** A dossier that may be given, with what it says. */
interface Made {
  readonly paper: Paper;
  readonly words: Words;
  readonly reading: Reading;
  /** Parts of the name of its file. */
  readonly name: readonly string[];
}

const FOR = { name: 'for', enum: READERS, required: false } as const;
const LANG = { name: 'lang', enum: ['nl', 'en'], required: false } as const;

/** The dossier of a team: a page, a Word file and a text. */
@ApiTags('reports')
@Needs('team.see', 'team')
@Controller()
export class DossierFilesController {
  constructor(
    @Inject(DossierService) private readonly dossiers: DossierService,
    @Inject(Places) private readonly places: Places,
  ) {}

  @Get('verslag/team/:team')
  @AsPage()
  @ApiExcludeEndpoint()
  async page(@Param('team') team: string, @AskedFor() asked: Asked, @CurrentGrants() grants: readonly Grant[]): Promise<string | Denial> {
    const made = await this.made(team, asked, grants);
    if (isDenial(made)) return made;
    const { say, language } = made.words.own;
    const { readers, ofTheGroup } = made.reading;
    const other = readers === 'team' ? 'community' : 'team';
    const away = [
      ...(ofTheGroup ? [{ href: `/verslag/team/${team}?for=${other}&lang=${language}`, name: say(`readers.see-${other}`) }] : []),
      { href: `/api/teams/${team}/dossier.docx?for=${readers}&lang=${language}`, name: say('word') },
      { href: `/api/teams/${team}/dossier.md?for=${readers}&lang=${language}`, name: say('markdown') },
    ];
    return paperPage(made.paper, { language, contents: say('contents'), note: '', back: { href: `/gemeenschap/team/${team}/leren`, name: say('back') }, away });
  }

  @Get('api/teams/:team/dossier.docx')
  @ApiOperation({ summary: 'The dossier of a team as a Word file' })
  @ApiQuery(FOR)
  @ApiQuery(LANG)
  @ApiProduces(WORD_TYPE)
  async word(
    @Param('team') team: string,
    @AskedFor() asked: Asked,
    @CurrentGrants() grants: readonly Grant[],
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | Denial> {
    const made = await this.made(team, asked, grants);
    return isDenial(made) ? made : sendWord(response, nameOfFile(made.name, 'docx'), await wordFile(made.paper, made.words));
  }

  @Get('api/teams/:team/dossier.md')
  @ApiOperation({ summary: 'The dossier of a team as a Markdown file' })
  @ApiQuery(FOR)
  @ApiQuery(LANG)
  @ApiProduces('text/markdown')
  async markdown(
    @Param('team') team: string,
    @AskedFor() asked: Asked,
    @CurrentGrants() grants: readonly Grant[],
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | Denial> {
    const made = await this.made(team, asked, grants);
    if (isDenial(made)) return made;
    response.attachment(nameOfFile(made.name, 'md')).type('text/markdown; charset=utf-8').set('Cache-Control', 'no-store');
    return paperMarkdown(made.paper);
  }

  private async made(team: string, { version, speaker: { language } }: Asked, grants: readonly Grant[]): Promise<Made | Denial> {
    const reading = await readingFor(this.places, grants, 'team.read', team, version);
    if (isDenial(reading)) return reading;
    const learning = await this.dossiers.ofTeam(team, reading.readers);
    if (isDenial(learning)) return learning;
    const words = wordsIn(language, own[language]);
    return { paper: dossierPaper(learning, words), words, reading, name: [words.own.say('file'), learning.team.name, learning.today] };
  }
}
