// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { ExampleRow } from './policies';
import { yes_no_codes } from './shared_codes';

export interface CheckPolicyInput {
  file: string;
  text: string;
}

export interface PolicyProblemRow {
  line: number;
  path: string;
  what: string;
  right: string;
}

export interface PolicyCheck {
  fit: string;
  changes_from?: string | null;
  retroactive: string;
  problems: PolicyProblemRow[];
  examples: ExampleRow[];
}

export const check_policy: Operation<CheckPolicyInput, PolicyCheck> = {
  name: 'check_policy', method: 'POST', path: '/api/v1/policy-checks',
  function: 'policy.enter', title: '检查政策条文',
  input: [
    { name: 'file', title: '政策', type: 'text', limit: 60, required: true },
    { name: 'text', title: '条文', type: 'text', limit: 200000, required: true },
  ],
  output: [
    { name: 'fit', title: '合格', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    { name: 'changes_from', title: '规定变化自', type: 'day' },
    { name: 'retroactive', title: '追溯', type: 'text', limit: 1, required: true, codes: yes_no_codes },
    {
      name: 'problems', title: '问题', type: 'rows', required: true,
      fields: [
        { name: 'line', title: '行号', type: 'number', limit: 6, required: true },
        { name: 'path', title: '位置', type: 'text', limit: 200, required: true },
        { name: 'what', title: '问题', type: 'text', limit: 500, required: true },
        { name: 'right', title: '应当', type: 'text', limit: 500, required: true },
      ],
    },
    {
      name: 'examples', title: '算例', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '算例', type: 'text', limit: 200, required: true },
        { name: 'line', title: '行号', type: 'number', limit: 6, required: true },
        { name: 'passed', title: '通过', type: 'text', limit: 1, required: true, codes: yes_no_codes },
        { name: 'compared', title: '核对金额数', type: 'number', limit: 6, required: true },
      ],
    },
  ],
};
