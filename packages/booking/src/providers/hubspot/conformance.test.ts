import { conformsToBookingPort } from '../../port/conformance.ts';
import { openHubSpotWorld } from './fixtures/server.ts';

conformsToBookingPort('HubSpot', openHubSpotWorld);
