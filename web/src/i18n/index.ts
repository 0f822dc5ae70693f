import i18next, { type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'nl' | 'en';

const key = 'opstap.language';

/** One file per language when built; one file per feature when written. */
const catalogues: Record<Language, () => Promise<{ default: ResourceLanguage }>> = {
  nl: () => import('./nl'),
  en: () => import('./en'),
};

export function currentLanguage(): Language {
  return localStorage.getItem(key) === 'en' ? 'en' : 'nl';
}

async function load(language: Language) {
  const { default: catalogue } = await catalogues[language]();
  for (const [namespace, texts] of Object.entries(catalogue))
    i18next.addResourceBundle(language, namespace, texts);
  document.documentElement.lang = language;
}

export async function startTexts(): Promise<void> {
  const language = currentLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'nl',
    defaultNS: 'shell',
    resources: {},
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<typeof i18next.init>[0]);
  // Dutch is always there: a text that has no English yet is better read in Dutch than as a key.
  await load('nl');
  if (language === 'en') await load('en');
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(key, language);
  await load(language);
  await i18next.changeLanguage(language);
}
