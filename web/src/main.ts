import { createApp } from 'vue';
import { on_signed_out } from './api/client';
import { i18n, remembered_language, use_language } from './i18n';
import App from './shell/App.vue';
import { ask_to_sign_in, router } from './shell/router';
import './style/theme.css';
import './style/print.css';

on_signed_out(ask_to_sign_in);
void use_language(remembered_language()).then(() => {
  createApp(App).use(i18n).use(router).mount('#app');
});
