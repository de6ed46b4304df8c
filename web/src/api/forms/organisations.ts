// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import { yes_no_codes } from './shared_codes';

export const organisation_kind_codes = [
  { value: 'centre', title: '市中心' },
  { value: 'county', title: '县区经办机构' },
  { value: 'township', title: '乡镇（街道）' },
  { value: 'employer', title: '参保单位' },
  { value: 'institution', title: '定点医药机构' },
  { value: 'person', title: '参保人' },
] as const;

export type ListOrganisationsInput = Record<string, never>;

export interface OrganisationRow {
  code: string;
  name: string;
  kind: string;
  parent?: string | null;
  area?: string | null;
  employer?: string | null;
  institution?: string | null;
  active: string;
}

export interface ListOrganisationsOutput {
  total?: number | null;
  next?: string | null;
  rows: OrganisationRow[];
}

export interface AddOrganisationInput {
  code: string;
  name: string;
  kind: string;
  parent?: string | null;
  area?: string | null;
  employer?: string | null;
  institution?: string | null;
  active: string;
}

export interface ChangeOrganisationInput {
  code: string;
  name: string;
  kind: string;
  parent?: string | null;
  area?: string | null;
  employer?: string | null;
  institution?: string | null;
  active: string;
}

export const list_organisations: Operation<ListOrganisationsInput, ListOrganisationsOutput> = {
  name: 'list_organisations', method: 'GET', path: '/api/v1/organisations',
  function: 'organisation.read', title: '机构部门',
  input: [],
  output: [
    { name: 'total', title: '总行数', type: 'number', limit: 12 },
    { name: 'next', title: '下页', type: 'text', limit: 40 },
    {
      name: 'rows', title: '行', type: 'rows', required: true,
      fields: [
        { name: 'code', title: '机构代码', type: 'text', limit: 30, required: true },
        { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
        { name: 'kind', title: '机构类型', type: 'text', limit: 20, required: true, codes: organisation_kind_codes },
        { name: 'parent', title: '上级机构', type: 'text', limit: 30 },
        { name: 'area', title: '行政区划', type: 'text', limit: 12 },
        { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
        { name: 'institution', title: '定点机构编号', type: 'text', limit: 30 },
        { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: yes_no_codes },
      ],
    },
  ],
};

export const add_organisation: Operation<AddOrganisationInput, OrganisationRow> = {
  name: 'add_organisation', method: 'POST', path: '/api/v1/organisations',
  function: 'organisation.manage', title: '新增机构部门',
  input: [
    { name: 'code', title: '机构代码', type: 'text', limit: 30, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类型', type: 'text', limit: 20, required: true, codes: organisation_kind_codes },
    { name: 'parent', title: '上级机构', type: 'text', limit: 30 },
    { name: 'area', title: '行政区划', type: 'text', limit: 12 },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 30 },
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: yes_no_codes },
  ],
  output: [
    { name: 'code', title: '机构代码', type: 'text', limit: 30, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类型', type: 'text', limit: 20, required: true, codes: organisation_kind_codes },
    { name: 'parent', title: '上级机构', type: 'text', limit: 30 },
    { name: 'area', title: '行政区划', type: 'text', limit: 12 },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 30 },
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: yes_no_codes },
  ],
};

export const change_organisation: Operation<ChangeOrganisationInput, OrganisationRow> = {
  name: 'change_organisation', method: 'PUT', path: '/api/v1/organisations/{code}',
  function: 'organisation.manage', title: '修改机构部门',
  input: [
    { name: 'code', title: '机构代码', type: 'text', limit: 30, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类型', type: 'text', limit: 20, required: true, codes: organisation_kind_codes },
    { name: 'parent', title: '上级机构', type: 'text', limit: 30 },
    { name: 'area', title: '行政区划', type: 'text', limit: 12 },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 30 },
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: yes_no_codes },
  ],
  output: [
    { name: 'code', title: '机构代码', type: 'text', limit: 30, required: true },
    { name: 'name', title: '机构名称', type: 'text', limit: 100, required: true },
    { name: 'kind', title: '机构类型', type: 'text', limit: 20, required: true, codes: organisation_kind_codes },
    { name: 'parent', title: '上级机构', type: 'text', limit: 30 },
    { name: 'area', title: '行政区划', type: 'text', limit: 12 },
    { name: 'employer', title: '单位编号', type: 'text', limit: 20 },
    { name: 'institution', title: '定点机构编号', type: 'text', limit: 30 },
    { name: 'active', title: '启用', type: 'text', limit: 1, required: true, codes: yes_no_codes },
  ],
};
