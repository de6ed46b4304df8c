import stylistic from '@stylistic/eslint-plugin';
import vue from 'eslint-plugin-vue';
import typescript from 'typescript-eslint';

// As in the rest of the project: types in PascalCase, everything else in snake_case.
const names = ['error',
  { selector: ['variable', 'function', 'parameter'], format: ['snake_case'], leadingUnderscore: 'allow' },
  { selector: 'typeLike', format: ['PascalCase'] },
];

export default typescript.config(
  { ignores: ['src/api/forms', 'node_modules'] },
  ...typescript.configs.recommended,
  ...vue.configs['flat/recommended'],
  stylistic.configs.customize({ indent: 2, quotes: 'single', semi: true, braceStyle: '1tbs' }),
  {
    files: ['**/*.ts', '**/*.vue'],
    languageOptions: { parserOptions: { parser: typescript.parser } },
    rules: {
      '@typescript-eslint/naming-convention': names,
      '@stylistic/max-len': ['error', { code: 100, ignoreUrls: true }],
      '@stylistic/arrow-parens': ['error', 'as-needed'],
      '@stylistic/quote-props': ['error', 'as-needed'],
      '@stylistic/operator-linebreak': ['error', 'before', { overrides: { '=': 'after' } }],
      'max-lines': ['error', 300],
      'vue/component-api-style': 'error',
      'vue/prop-name-casing': ['error', 'snake_case'],
      'vue/attribute-hyphenation': 'off',
      'vue/v-on-event-hyphenation': 'off',
      'vue/require-default-prop': 'off',
      'vue/max-attributes-per-line': ['error', { singleline: 6, multiline: 3 }],
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'always' } }],
    },
  },
  {
    files: ['src/i18n/*.ts'],
    rules: { 'max-lines': 'off', '@stylistic/max-len': 'off' },
  },
);
