import { ElMessage } from 'element-plus/es/components/message/index';
import { ElMessageBox } from 'element-plus/es/components/message-box/index';
import 'element-plus/es/components/message/style/css';
import 'element-plus/es/components/message-box/style/css';
import { t } from '../i18n';
import { words_of } from './words';

export function tell(text: string): void {
  ElMessage.success({ message: text, plain: true });
}

export function warn(error: unknown): void {
  ElMessage.error({ message: words_of(error), plain: true, showClose: true, duration: 6000 });
}

/** Whether the person agrees. */
export async function agreed(text: string, title: string): Promise<boolean> {
  const answer = ElMessageBox.confirm(text, title, {
    type: 'warning', confirmButtonText: t('action.confirm'), cancelButtonText: t('action.cancel'),
  });
  return answer.then(() => true, () => false);
}
