import './preferences.js';
import '@calcom/atoms/globals.min.css';
import './page.css';
import { Booker, CalProvider } from '@calcom/atoms';
import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { boot, variant, words } from '../../shared/page.js';
import { priceBlock } from '../../shared/submission.js';
import { enter } from '../../shared/walls.js';
import { goOn } from './after-booking.js';
import { language } from './preferences.js';
import { submitsItself } from './submit.js';

const main = document.getElementById('main');

/** Cal.com's booker as its own site sets it up: the address follows what is chosen. */
function BookingPage() {
  return createElement(
    CalProvider,
    { clientId: 'booking-page', language, options: { apiUrl: `${location.origin}/v2` } },
    createElement(Booker, {
      username: boot.user,
      eventSlug: boot.slug,
      allowUpdatingUrlParams: true,
      confirmButtonDisabled: useDisabledUntilBlur(),
      eventMetaChildren: variant.priceChanged ? createElement(Price) : undefined,
      onCreateBookingSuccess: ({ data }) => goOn(data),
      onCreateRecurringBookingSuccess: ({ data }) => goOn(data[0]),
      ...submitsItself(),
    }),
  );
}

/** Some hosts switch the button on only when a visitor leaves the e-mail field. */
function useDisabledUntilBlur() {
  const [isDisabled, setDisabled] = useState(Boolean(variant.disabledUntilBlur));
  useEffect(() => {
    const left = ({ target }) => {
      if (target.name === 'email' && target.value !== '') setDisabled(false);
    };
    document.addEventListener('focusout', left);
    return () => document.removeEventListener('focusout', left);
  }, []);
  return isDisabled;
}

const Price = () => createElement('p', { role: 'status' }, priceBlock()?.textContent ?? words.total);

if (enter({ main })) createRoot(main).render(createElement(BookingPage));
