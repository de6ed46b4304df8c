import { ref, watch, type Ref } from 'vue';

/** A value that this browser keeps under a name. */
export function remembered<Value>(name: string, otherwise: Value): Ref<Value> {
  const value = ref(read(name, otherwise)) as Ref<Value>;
  watch(value, now => localStorage.setItem(name, JSON.stringify(now)), { deep: true });
  return value;
}

function read<Value>(name: string, otherwise: Value): Value {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as Value ?? otherwise;
  } catch {
    return otherwise;
  }
}
