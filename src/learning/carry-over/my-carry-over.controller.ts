import { Body, Controller, Delete, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentLogOwner, LogLink, type LogOwner } from '../../access/guards.js';
import type { Denial } from '../../config/denial.js';
import { identifier } from '../../engine/text.js';
import { tellSchema, type TellWish } from './carry-over.answers.js';
import { MyCarryOver } from './my-carry-over.js';

const idParam = { schema: identifier } as const;

/** What somebody agreed to have followed. */
@ApiTags('learning log')
@Controller('api/log/carry-over')
export class MyCarryOverController {
  constructor(@Inject(MyCarryOver) private readonly mine: MyCarryOver) {}

  @LogLink()
  @Put(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say what became of my next step' })
  @ApiNoContentResponse()
  tell(@CurrentLogOwner() owner: LogOwner, @Param('id', idParam) id: string, @Body({ schema: tellSchema }) told: TellWish): Promise<Denial | undefined> {
    return this.mine.tell(owner, id, told);
  }

  @LogLink()
  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Have my next step no longer followed: what was told of it goes' })
  @ApiNoContentResponse()
  unfollow(@CurrentLogOwner() owner: LogOwner, @Param('id', idParam) id: string): Promise<Denial | undefined> {
    return this.mine.unfollow(owner, id);
  }
}
