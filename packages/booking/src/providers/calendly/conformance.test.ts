import { conformsToBookingPort } from '../../port/conformance.ts';
import { openCalendlyWorld } from './fixtures/server.ts';

conformsToBookingPort('Calendly', openCalendlyWorld);
