import { err, ok } from '@overlap/domain/result';
import { expect, test } from 'vitest';
import { requestFrom } from '../../port/fixtures/requests.ts';
import { busy, pageWith, teamWith } from './fixtures/pages.ts';
import { toFormFields, toOrder } from './form.ts';

test('members who are free take the meeting, and no disconnected one', () => {
  const order = toOrder(teamWith([]), { slug: 's', minutes: 30 }, requestFrom());
  expect(order).toMatchObject({ value: { likelyAvailableUserIds: ['42', '7'] } });
  const other = toOrder(teamWith([busy(15, 20)]), { slug: 's', minutes: 30 }, requestFrom());
  expect(other).toMatchObject({ value: { likelyAvailableUserIds: ['7'] } });
});

test.each([
  ['Lee Park', 'Lee', 'Park'],
  ['Lee', 'Lee', '-'],
  ['  Ana  María de la Cruz ', 'Ana', 'María de la Cruz'],
])('%j is %j %j', (name, firstName, lastName) => {
  const order = toOrder(pageWith(), { slug: 's', minutes: 30 }, requestFrom({ name }));
  expect(order).toMatchObject({ value: { firstName, lastName } });
});

const field = (name: string, change: object = {}) => ({ name, label: `Your ${name}`, isRequired: true, ...change });
const SIZES = [
  { label: '1 to 10', value: 'small' },
  { label: 'Secret', value: 'secret', hidden: true },
];

test.each([
  ['by its label', field('team'), 'Your team', 'A', ok([{ name: 'team', value: 'A' }])],
  ['by its name', field('team'), 'team', 'A', ok([{ name: 'team', value: 'A' }])],
  [
    'not by another spelling',
    field('team'),
    'your team',
    'A',
    err('The HubSpot page requires an answer to "Your team", and there is none'),
  ],
  [
    'not by nothing',
    field('team'),
    'team',
    '',
    err('The HubSpot page requires an answer to "Your team", and there is none'),
  ],
  ['from the guest: company', field('company'), 'x', 'A', ok([{ name: 'company', value: 'Prospect Inc' }])],
  ['from the guest: phone', field('phone'), 'x', 'A', ok([{ name: 'phone', value: '+14155551234' }])],
  ['rather as answered', field('company'), 'company', 'A', ok([{ name: 'company', value: 'A' }])],
  [
    'by the label of an option',
    field('size', { options: SIZES }),
    'size',
    '1 to 10',
    ok([{ name: 'size', value: 'small' }]),
  ],
  [
    'by the value of an option',
    field('size', { options: SIZES }),
    'size',
    'small',
    ok([{ name: 'size', value: 'small' }]),
  ],
  [
    'by no option',
    field('size', { options: SIZES }),
    'size',
    'huge',
    err('The HubSpot page requires "Your size" to be one of its options'),
  ],
  ['by no hidden option', field('size', { options: SIZES, isRequired: false }), 'size', 'secret', ok([])],
  ['not at all, and need not', field('team', { isRequired: false }), 'x', 'A', ok([])],
])('a field is answered %s', (_name, asked, question, answer, expected) => {
  expect(toFormFields([asked], [{ question, answer }], requestFrom().guest)).toEqual(expected);
});

const box = (required: boolean) => ({ communicationTypeId: 7, label: 'News', required });
const consent = (options: object) => ({ legalConsentEnabled: true, legalConsentOptions: options });
const NO = [{ communicationTypeId: '7', consented: false }];
const ASK = expect.stringMatching(/requires the guest's consent/);

test.each([
  [
    'not asked for',
    { legalConsentEnabled: false, legalConsentOptions: { communicationConsentCheckboxes: [box(true)] } },
    [],
  ],
  [
    'a box that may stay empty',
    consent({ processingConsentType: 'IMPLICIT', communicationConsentCheckboxes: [box(false)] }),
    NO,
  ],
  ['a box to tick', consent({ communicationConsentCheckboxes: [box(false), box(true)] }), ASK],
  ['an explicit yes', consent({ processingConsentType: 'REQUIRED_CHECKBOX' }), ASK],
  ['a legitimate interest', consent({ processingConsentType: 'NONE', isLegitimateInterest: true }), []],
])('consent: %s', (_name, params, expected) => {
  const order = toOrder(pageWith(params), { slug: 's', minutes: 30 }, requestFrom());
  expect(order.ok ? order.value.legalConsentResponses : order.error).toEqual(expected);
});
