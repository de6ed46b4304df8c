import { t } from '../i18n';

// Who somebody is and what for the person is insured, as forms ask for it.

export const identity_layout = [
  { name: 'name' }, { name: 'certificate_type' }, { name: 'certificate_no' }, { name: 'phone' },
  { name: 'gender' }, { name: 'birth' }, { name: 'nation' },
];

export const enrolment_layout = [
  { name: 'insurance' }, { name: 'person_type' }, { name: 'employer' }, { name: 'area' },
  { name: 'start' }, { name: 'end' }, { name: 'benefits_from' }, { name: 'civil_servant' },
  { name: 'came_from', hint: t('person.elsewhere_hint') },
];
