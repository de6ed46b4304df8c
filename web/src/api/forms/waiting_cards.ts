// Written by `yibao api typescript` from the server's declarations. Not to be edited.

import type { Operation } from '../metadata';
import type { CardRow } from './cards';
import { card_state_codes } from './shared_codes';

export type ListWaitingCardsInput = Record<string, never>;

export interface ListWaitingCardsOutput {
  cards: number;
  without_photo: CardRow[];
}

export const list_waiting_cards: Operation<ListWaitingCardsInput, ListWaitingCardsOutput> = {
  name: 'list_waiting_cards', method: 'GET', path: '/api/v1/waiting-cards',
  function: 'card.produce', title: '待制卡',
  input: [],
  output: [
    { name: 'cards', title: '张数', type: 'number', limit: 9, required: true },
    {
      name: 'without_photo', title: '缺照片的卡', type: 'rows', required: true,
      fields: [
        { name: 'card', title: '卡编号', type: 'text', limit: 20, required: true },
        { name: 'number', title: '卡号', type: 'text', limit: 20, required: true },
        { name: 'person', title: '人员编号', type: 'text', limit: 20, required: true },
        { name: 'name', title: '姓名', type: 'text', limit: 50, required: true },
        { name: 'state', title: '卡状态', type: 'text', limit: 20, required: true, codes: card_state_codes },
        { name: 'since', title: '状态时间', type: 'moment', required: true },
        { name: 'batch', title: '制卡批次', type: 'text', limit: 20 },
      ],
    },
  ],
};
