import { Global, Module } from '@nestjs/common';
import { AnsweringController } from './answering.controller.js';
import { PulseAnswering } from './answering.service.js';
import { PulseCloser } from './closer.service.js';
import { PulseService } from './pulse.service.js';
import { PulsesController } from './pulses.controller.js';

/** Short anonymous questionnaires of a team. */
@Global()
@Module({ controllers: [PulsesController, AnsweringController], providers: [PulseCloser, PulseService, PulseAnswering], exports: [PulseService] })
export class PulseModule {}
