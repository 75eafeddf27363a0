import type { ParameterService } from '../../service/connect-parameters.js';
import type { StorageChoices } from '../choices.js';

/** Where parameters go, and how. */
export interface ParameterDestination extends ParameterService {
  readonly choices: StorageChoices;
}
