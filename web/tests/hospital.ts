import { readFileSync } from 'node:fs';

// Bills for the tests of settlements: a pharmacy sends them, as the national interface wants them.

interface Insured {
  readonly psn_no: string;
  readonly psn_name: string;
  readonly certno: string;
  readonly card_no: string;
  readonly insutype: string;
}

interface Institution {
  readonly code: string;
  readonly name: string;
  readonly area: string;
}

interface Directory {
  readonly entry: string;
  readonly area: { readonly code: string };
  readonly insured: Insured;
  readonly persons: Readonly<Record<string, readonly Insured[]>>;
  readonly institutions: Readonly<Record<string, Institution>>;
  readonly items: readonly { code: string; class: string; charge_type: string; price: string }[];
}

export function now(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

interface Answer {
  readonly infcode: number;
  readonly err_msg: string;
  readonly output: {
    readonly setlinfo: { readonly setl_id: string };
    readonly baseinfo: { readonly psn_no: string };
  };
}

interface Sender {
  readonly address: string;
  readonly entry: string;
  readonly insured_area: string;
  readonly institution: Institution;
  readonly headers?: () => Record<string, string>;
}

let sent = 0;

/** A message of the national interface; throws the refusal's words. */
export async function say(sender: Sender, infno: string, input: object): Promise<Answer> {
  const { code, name, area } = sender.institution;
  const number = String(++sent).padStart(4, '0');
  const stamp = now().replace(/\D/g, '');
  const response = await fetch(sender.address + sender.entry, {
    method: 'POST', headers: { 'Content-Type': 'application/json', ...sender.headers?.() },
    body: JSON.stringify({
      infno, msgid: `${code}${stamp}${number}`, mdtrtarea_admvs: area,
      insuplc_admdvs: sender.insured_area, recer_sys_code: 'YIBAO', infver: 'V1.0',
      opter_type: '1', opter: '001', opter_name: '试', inf_time: now(), fixmedins_code: code,
      fixmedins_name: name, sign_no: '', input,
    }),
  });
  const answer = await response.json() as Answer;
  if (answer.infcode !== 0) throw new Error(`${infno}: ${answer.err_msg}`);
  return answer;
}

/** The demonstration as one of its pharmacies knows it. */
export class Pharmacy {
  private readonly demo: Directory;

  constructor(private readonly address: string, file: string) {
    this.demo = JSON.parse(readFileSync(file, 'utf8')) as Directory;
  }

  /** Whose room the insured operator sees. */
  get insured(): Insured {
    return this.demo.insured;
  }

  get retired(): Insured {
    return this.demo.persons.retired![0]!;
  }

  get resident(): Insured {
    return this.demo.persons.resident![0]!;
  }

  get code(): string {
    return this.demo.institutions.pharmacy!.code;
  }

  get name(): string {
    return this.demo.institutions.pharmacy!.name;
  }

  /** Whose credential it is. */
  async ask(credential_type: string, credential: string): Promise<string> {
    const answer = await this.say('1101', {
      data: {
        mdtrt_cert_type: credential_type, mdtrt_cert_no: credential, card_sn: '', begntime: now(),
        psn_cert_type: '', certno: '', psn_name: '',
      },
    });
    return answer.output.baseinfo.psn_no;
  }

  /** Drugs of each class, some of each; the settlement's number. */
  async sell(to: Insured, pieces = 2): Promise<string> {
    const drugs = ['甲类', '乙类', '丙类'].flatMap(level => this.demo.items
      .filter(item => item.class === level && item.charge_type === '西药费')
      .filter(({ price }) => Number(price) < 400)
      .sort((one, other) => Number(other.price) - Number(one.price)).slice(0, 1));
    const lines = drugs.map((drug, index) => ({
      feedetl_sn: String(index + 1), fee_ocur_time: now(), med_list_codg: drug.code,
      medins_list_codg: drug.code, cnt: pieces, pric: Number(drug.price), rx_circ_flag: '0',
      det_item_fee_sumamt: Number((Number(drug.price) * pieces).toFixed(2)),
    }));
    const total = lines.reduce((sum, line) => sum + line.det_item_fee_sumamt, 0).toFixed(2);
    const answer = await this.say('2102', {
      druginfo: {
        psn_no: to.psn_no, mdtrt_cert_type: '03', mdtrt_cert_no: to.card_no, psn_name: to.psn_name,
        begntime: now(), medfee_sumamt: Number(total), insutype: to.insutype,
        acct_used_flag: '1', med_type: '41',
      },
      drugdetail: lines,
    });
    return answer.output.setlinfo.setl_id;
  }

  private say(infno: string, input: object): Promise<Answer> {
    return say({
      address: this.address, entry: this.demo.entry, insured_area: this.demo.area.code,
      institution: this.demo.institutions.pharmacy!,
    }, infno, input);
  }
}
