import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router';
import { forget, may, me, note_factor_due, note_password_due, refresh } from '../api/session';
import { t } from '../i18n';
import { menu, own_group, type MenuGroup } from './menu';

declare module 'vue-router' {
  interface RouteMeta {
    function?: string; // needed to see the page
    group?: string; // of the menu
    open?: boolean; // for who is not signed in, too
  }
}

function pages_of(group: MenuGroup) {
  return group.entries.map(entry => ({
    path: entry.path,
    name: entry.name,
    component: entry.page,
    meta: { function: entry.function, group: group.name },
  }));
}

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/sign-in/:stage(return)?', name: 'sign_in',
      component: () => import('./SignInPage.vue'), meta: { open: true } },
    { path: '/new-password', name: 'new_password',
      component: () => import('./NewPasswordPage.vue') },
    { path: '/bind-second-factor', name: 'bind_factor',
      component: () => import('./BindFactorPage.vue') },
    {
      path: '/',
      component: () => import('./PageFrame.vue'),
      children: [
        ...[...menu, own_group].flatMap(pages_of),
        { path: ':anything(.*)*', name: 'missing', component: () => import('./MissingPage.vue') },
      ],
    },
  ],
});

/** Only a path of this application: an address of another site is nobody's way back. */
export function way_back(asked: unknown): string {
  return typeof asked === 'string' && /^\/(?![/\\])/.test(asked) ? asked : '/';
}

function way_in(to: RouteLocationNormalized) {
  const back = to.fullPath === '/' ? undefined : to.fullPath;
  return { name: 'sign_in', query: { back } };
}

/** Shows the sign-in page, which leads back to where the operator was. */
export function ask_to_sign_in(): void {
  const here = router.currentRoute.value;
  forget();
  if (!here.meta.open && here.matched.length > 0) void router.push(way_in(here));
}

/** Shows the page where the password is changed, and no other until it is. */
export function ask_for_new_password(): void {
  note_password_due();
  void router.push({ name: 'new_password' });
}

/** The same where the second factor is bound. */
export function ask_for_second_factor(): void {
  note_factor_due();
  void router.push({ name: 'bind_factor' });
}

/** What has to be done before anything else; undefined: nothing. */
function due_page(): 'new_password' | 'bind_factor' | undefined {
  if (me.value?.must_change_password === '1') return 'new_password';
  return me.value?.must_bind_second_factor === '1' ? 'bind_factor' : undefined;
}

router.beforeEach(async to => {
  if (to.meta.open) return true;
  if (!me.value) await refresh();
  if (!me.value) return way_in(to);
  const due = due_page();
  if (due) return to.name === due || { name: due };
  if (to.name === 'new_password' || to.name === 'bind_factor') return { name: 'home' };
  return true;
});

export function title_of(route: RouteLocationNormalized): string {
  if (!may(route.meta.function)) return t('state.forbidden');
  if (route.meta.group) return t(`menu.${String(route.name)}`);
  if (route.name === 'sign_in') return t('sign_in.title');
  if (route.name === 'bind_factor') return t('menu.second_factor');
  return route.name === 'new_password' ? t('menu.password') : t('state.missing');
}

router.afterEach(to => {
  document.title = `${title_of(to)} · ${t('app.name')}`;
});
