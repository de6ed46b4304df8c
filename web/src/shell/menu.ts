import {
  Avatar, Bell, Box, Checked, CircleClose, Coin, Collection, Connection, CreditCard,
  Document, EditPen, Files, FirstAidKit, House, Key, Lock, Monitor,
  Notebook, OfficeBuilding, Operation, Postcard, Printer, Reading, Setting, Suitcase, Tickets,
  TrendCharts, User, Wallet,
} from '@element-plus/icons-vue';
import type { Component } from 'vue';
import { may } from '../api/session';
import { t } from '../i18n';

/** One page. `name` is the route's and, in the translations, the key of its title under `menu`. */
export interface MenuEntry {
  readonly name: string;
  readonly path: string;
  readonly icon: Component;
  readonly function?: string; // what an operator needs to see it
  readonly hidden?: boolean; // reached from other pages, with what it shows in its path
  readonly page: () => Promise<unknown>;
}

export interface MenuGroup {
  readonly name: string;
  readonly icon: Component;
  readonly entries: readonly MenuEntry[];
}

export const menu: readonly MenuGroup[] = [
  {
    name: 'desk',
    icon: Monitor,
    entries: [
      { name: 'home', path: '/', icon: House, page: () => import('../desk/DeskPage.vue') },
      {
        name: 'declarations', path: '/declarations', icon: Checked, function: 'declaration.read',
        page: () => import('../declarations/DeclarationsPage.vue'),
      },
      {
        name: 'publications', path: '/publications', icon: Bell, function: 'own.sessions',
        page: () => import('../publications/PublicationsPage.vue'),
      },
    ],
  },
  {
    name: 'archives',
    icon: Files,
    entries: [
      {
        name: 'employers', path: '/employers', icon: Suitcase, function: 'employer.read',
        page: () => import('../archives/EmployersPage.vue'),
      },
      {
        name: 'households', path: '/households', icon: House, function: 'household.read',
        page: () => import('../household/HouseholdsPage.vue'),
      },
      {
        name: 'employees', path: '/employers/:employer/persons', icon: Suitcase,
        function: 'person.read', hidden: true,
        page: () => import('../archives/EmployeesPage.vue'),
      },
      {
        name: 'employer_split', path: '/employers/:employer/split', icon: Suitcase,
        function: 'employer.enter', hidden: true,
        page: () => import('../archives/SplitPage.vue'),
      },
      {
        name: 'employer_accounts', path: '/employers/:employer/accounts', icon: Suitcase,
        function: 'employer.read', hidden: true,
        page: () => import('../archives/AccountsPage.vue'),
      },
      {
        name: 'wage_bases', path: '/employers/:employer/wage-bases', icon: Wallet,
        function: 'wage.read', hidden: true,
        page: () => import('../wages/WageBasesPage.vue'),
      },
      {
        name: 'wage_limits', path: '/wage-limits', icon: Wallet, function: 'wage.read',
        page: () => import('../wages/WageLimitsPage.vue'),
      },
      {
        name: 'monthly_changes', path: '/monthly-changes', icon: TrendCharts,
        function: 'person.read', page: () => import('../archives/MonthlyChangesPage.vue'),
      },
      {
        name: 'changed_persons', path: '/monthly-changes/persons', icon: TrendCharts,
        function: 'person.read', hidden: true,
        page: () => import('../archives/ChangedPersonsPage.vue'),
      },
      {
        name: 'institutions', path: '/institutions', icon: FirstAidKit,
        function: 'institution.read', page: () => import('../archives/InstitutionsPage.vue'),
      },
      {
        name: 'institution_departments', path: '/institutions/:institution/departments',
        icon: FirstAidKit, function: 'institution.read', hidden: true,
        page: () => import('../archives/DepartmentsPage.vue'),
      },
      {
        name: 'institution_staff', path: '/institutions/:institution/staff', icon: FirstAidKit,
        function: 'institution.read', hidden: true,
        page: () => import('../archives/StaffPage.vue'),
      },
    ],
  },
  {
    name: 'settlement',
    icon: Tickets,
    entries: [
      {
        name: 'settlements', path: '/settlements', icon: Tickets, function: 'settlement.read',
        page: () => import('../settlement/SettlementsPage.vue'),
      },
      {
        name: 'settlement_detail', path: '/settlements/:settlement_id', icon: Tickets,
        function: 'settlement.read', hidden: true,
        page: () => import('../settlement/SettlementPage.vue'),
      },
      {
        name: 'persons', path: '/persons', icon: Avatar, function: 'person.read',
        page: () => import('../person/PersonsPage.vue'),
      },
      {
        name: 'person_detail', path: '/persons/:person', icon: Avatar,
        function: 'person.read', hidden: true, page: () => import('../person/PersonPage.vue'),
      },
    ],
  },
  {
    name: 'catalogue_group',
    icon: Notebook,
    entries: [
      {
        name: 'items', path: '/catalogue', icon: Notebook, function: 'catalogue.read',
        page: () => import('../catalogue/ItemsPage.vue'),
      },
      {
        name: 'codes', path: '/codes', icon: Collection, function: 'catalogue.read',
        page: () => import('../catalogue/CodesPage.vue'),
      },
      {
        name: 'mappings', path: '/mappings', icon: Connection, function: 'catalogue.read',
        page: () => import('../mappings/MappingsPage.vue'),
      },
    ],
  },
  {
    name: 'card_group',
    icon: CreditCard,
    entries: [
      {
        name: 'cards', path: '/cards', icon: CreditCard, function: 'card.read',
        page: () => import('../cards/CardsPage.vue'),
      },
      {
        name: 'card_batches', path: '/card-batches', icon: Printer, function: 'card.read',
        page: () => import('../cards/CardBatchesPage.vue'),
      },
      {
        name: 'offline_logs', path: '/offline-logs', icon: Tickets, function: 'card.read',
        page: () => import('../purse/OfflineLogsPage.vue'),
      },
      {
        name: 'purse_books', path: '/purse-books', icon: Coin, function: 'card.read',
        page: () => import('../purse/PurseBooksPage.vue'),
      },
      {
        name: 'black_list', path: '/black-list', icon: CircleClose, function: 'black_list.read',
        page: () => import('../cards/BlackListPage.vue'),
      },
    ],
  },
  {
    name: 'my_room',
    icon: Avatar,
    entries: [
      {
        name: 'own_record', path: '/own/record', icon: Avatar, function: 'own.record',
        page: () => import('../person/OwnRecordPage.vue'),
      },
      {
        name: 'own_credential', path: '/own/credential', icon: CreditCard,
        function: 'own.record', page: () => import('../cards/OwnCredentialPage.vue'),
      },
      {
        name: 'own_settlements', path: '/own/settlements', icon: Tickets,
        function: 'own.record', page: () => import('../person/OwnSettlementsPage.vue'),
      },
      {
        name: 'own_settlement_detail', path: '/own/settlements/:settlement_id', icon: Tickets,
        function: 'own.record', hidden: true,
        page: () => import('../person/OwnSettlementPage.vue'),
      },
    ],
  },
  {
    name: 'policy_group',
    icon: Reading,
    entries: [
      {
        name: 'policies', path: '/policies', icon: Reading, function: 'policy.read',
        page: () => import('../policy/PoliciesPage.vue'),
      },
      {
        name: 'policy', path: '/policies/:file', icon: Reading, function: 'policy.read',
        hidden: true, page: () => import('../policy/PolicyPage.vue'),
      },
      {
        name: 'policy_drafts', path: '/policy-drafts', icon: EditPen, function: 'policy.read',
        page: () => import('../policy/DraftsPage.vue'),
      },
      {
        name: 'policy_draft', path: '/policy-drafts/:draft_id', icon: EditPen,
        function: 'policy.read', hidden: true, page: () => import('../policy/DraftPage.vue'),
      },
      {
        name: 'policy_trial', path: '/policy-trial', icon: Coin, function: 'policy.read',
        page: () => import('../policy/TrialPage.vue'),
      },
    ],
  },
  {
    name: 'access',
    icon: Setting,
    entries: [
      {
        name: 'operators', path: '/operators', icon: User, function: 'operator.read',
        page: () => import('../access/OperatorsPage.vue'),
      },
      {
        name: 'roles', path: '/roles', icon: Postcard, function: 'role.read',
        page: () => import('../access/RolesPage.vue'),
      },
      {
        name: 'organisations', path: '/organisations', icon: OfficeBuilding,
        function: 'organisation.read', page: () => import('../access/OrganisationsPage.vue'),
      },
      {
        name: 'settings', path: '/settings', icon: Setting, function: 'system.read',
        page: () => import('../access/SettingsPage.vue'),
      },
      {
        name: 'dictionaries', path: '/dictionaries', icon: Collection, function: 'system.read',
        page: () => import('../catalogue/DictionariesPage.vue'),
      },
      {
        name: 'jobs', path: '/jobs', icon: Operation, function: 'system.read',
        page: () => import('../jobs/JobsPage.vue'),
      },
      {
        name: 'backups', path: '/backups', icon: Box, function: 'system.read',
        page: () => import('../access/BackupsPage.vue'),
      },
      {
        name: 'trail', path: '/trail', icon: Document, function: 'trail.read',
        page: () => import('../access/TrailPage.vue'),
      },
    ],
  },
];

/** What stands in the operator's own menu, at the top right. */
export const own_group: MenuGroup = {
  name: 'own',
  icon: User,
  entries: [
    {
      name: 'sessions', path: '/own/sessions', icon: Monitor,
      page: () => import('../access/SessionsPage.vue'),
    },
    {
      name: 'own_jobs', path: '/own/jobs', icon: Operation,
      page: () => import('../jobs/JobsPage.vue'),
    },
    {
      name: 'password', path: '/own/password', icon: Lock,
      page: () => import('../access/PasswordPage.vue'),
    },
    {
      name: 'second_factor', path: '/own/second-factor', icon: Key,
      page: () => import('../access/SecondFactorPage.vue'),
    },
  ],
};

/** The groups with what the operator may open, without those that are then empty. */
export function open_menu(): MenuGroup[] {
  return menu
    .map(group => ({
      ...group,
      entries: group.entries.filter(entry => !entry.hidden && may(entry.function)),
    }))
    .filter(group => group.entries.length > 0);
}

/** The entries whose title, or whose group's, contains the text. */
export function find_entries(text: string): MenuEntry[] {
  const wanted = text.trim().toLowerCase();
  const titled = (name: string) => t(`menu.${name}`).toLowerCase().includes(wanted);
  return [...open_menu(), own_group].flatMap(group =>
    group.entries.filter(entry => titled(entry.name) || titled(group.name)));
}
