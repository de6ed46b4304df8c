import { createI18n } from 'vue-i18n';
import zh from './zh';

export type Language = 'zh' | 'en';
export type Messages = typeof zh;

const remembered = 'yibao.language';

export const i18n = createI18n({
  legacy: false,
  locale: 'zh',
  fallbackLocale: 'zh',
  messages: { zh } as Record<Language, Messages>,
});

export const t = i18n.global.t;
export const language = i18n.global.locale;

/** Chinese is always there; English is loaded when it is asked for. */
export async function use_language(wanted: Language): Promise<void> {
  if (wanted === 'en') i18n.global.setLocaleMessage('en', (await import('./en')).default);
  language.value = wanted;
  localStorage.setItem(remembered, wanted);
  document.documentElement.lang = wanted === 'zh' ? 'zh-CN' : 'en';
}

export function remembered_language(): Language {
  return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh';
}
