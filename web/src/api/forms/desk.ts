// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';

export type FindDeskInput = Record<string, never>;

export interface DeskTodo {
  name: string;
  title: string;
  count: number;
  path?: string | null;
}

export interface DeskFigure {
  name: string;
  title: string;
  value: string;
  unit?: string | null;
}

export interface FindDeskOutput {
  todos: DeskTodo[];
  figures: DeskFigure[];
}

export const find_desk: Operation<FindDeskInput, FindDeskOutput> = {
  name: 'find_desk', method: 'GET', path: '/api/v1/desk',
  function: 'own.sessions', title: '首页',
  input: [],
  output: [
    {
      name: 'todos', title: '待办事项', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '事项', type: 'text', limit: 40, required: true },
        { name: 'title', title: '事项名称', type: 'text', limit: 60, required: true },
        { name: 'count', title: '件数', type: 'number', limit: 9, required: true },
        { name: 'path', title: '办理页面', type: 'text', limit: 200 },
      ],
    },
    {
      name: 'figures', title: '业务概况', type: 'rows', required: true,
      fields: [
        { name: 'name', title: '指标', type: 'text', limit: 40, required: true },
        { name: 'title', title: '指标名称', type: 'text', limit: 60, required: true },
        { name: 'value', title: '数值', type: 'text', limit: 24, required: true },
        { name: 'unit', title: '单位', type: 'text', limit: 10 },
      ],
    },
  ],
};
