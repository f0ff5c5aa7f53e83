// A port that was written for ES modules.
import { Session } from 'modelarts/session';
