import { createApp } from 'vue';
import { on_refusal } from './api/client';
import { i18n, remembered_language, use_language } from './i18n';
import App from './shell/App.vue';
import {
  ask_for_new_password, ask_for_second_factor, ask_to_sign_in, router,
} from './shell/router';
import './style/theme.css';
import './style/print.css';

on_refusal('session.none', ask_to_sign_in);
on_refusal('password.change', ask_for_new_password);
on_refusal('second_factor.bind', ask_for_second_factor);
void use_language(remembered_language()).then(() => {
  createApp(App).use(i18n).use(router).mount('#app');
});
