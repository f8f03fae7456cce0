import { conformsToBookingPort } from '../../port/conformance.ts';
import { openGoHighLevelWorld } from './fixtures/server.ts';

conformsToBookingPort('GoHighLevel', openGoHighLevelWorld);
