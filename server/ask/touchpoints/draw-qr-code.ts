import QrCode from "qrcode";

// Level M survives a coffee stain; the quiet zone of four modules is what the standard asks for.
const options = { errorCorrectionLevel: "M", margin: 4 } as const;

/** A QR code as vectors, for printing at any size. */
export function drawQrSvg(text: string): Promise<string> {
  return QrCode.toString(text, { ...options, type: "svg" });
}

/** A QR code as a picture of so many pixels a side, for programs that take no vectors. */
export function drawQrPng(text: string, width: number): Promise<Buffer> {
  return QrCode.toBuffer(text, { ...options, type: "png", width });
}
