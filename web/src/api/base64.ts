/** What stands in a file, as the server takes it. */
export function base64_of(file: Blob): Promise<string> {
  return new Promise((tell, fail) => {
    const reader = new FileReader();
    reader.onload = () => tell(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => fail(new Error(String(reader.error)));
    reader.readAsDataURL(file);
  });
}

/** The most bytes that fit into so many letters of base64. */
export function bytes_in(letters: number): number {
  return Math.floor(letters / 4) * 3;
}

/** What the server answers, as an address of a picture. */
export function picture_of(content: string): string {
  return `data:image/jpeg;base64,${content}`;
}

/** The bytes again. */
export function bytes_of(content: string): Uint8Array {
  return Uint8Array.from(atob(content), letter => letter.charCodeAt(0));
}
