/** A QR code of the text, as the address of a picture. */
export async function qr_picture(text: string): Promise<string> {
  const { renderSVG: render_svg } = await import('uqr');
  return `data:image/svg+xml,${encodeURIComponent(render_svg(text, { border: 2 }))}`;
}
