/** The look of every mail: warm paper and dark text, or the reverse where the reader's screen is dark. No image, no font, nothing from elsewhere. */
export const mailStyle = `
:root{color-scheme:light dark}
body{margin:0;padding:24px 16px;background:#fbf7f0;color:#1f1b16;font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.preview{display:none;max-height:0;overflow:hidden}
.letter{max-width:34rem;margin:0 auto;padding:28px 28px 20px;background:#ffffff;border:1px solid #e8dfd0;border-radius:8px}
p{margin:0 0 16px;white-space:pre-line;overflow-wrap:anywhere}
blockquote{margin:0 0 18px;padding:2px 0 2px 16px;border-inline-start:3px solid #b9701f}
blockquote p{margin:0;font-size:17px}
blockquote footer{color:#6b6156;font-size:14px}
dl{margin:0 0 18px;font-size:15px}
dt{float:left;clear:left;width:7.5em;color:#6b6156}
dd{margin:0 0 4px 7.5em;overflow-wrap:anywhere}
.actions{margin:4px 0 12px;white-space:normal}
.signature{margin:20px 0}
.small{max-width:34rem;margin:14px auto 0;color:#6b6156;font-size:13px;line-height:1.45}
@media (max-width:30rem){body{padding:12px 8px}.letter{padding:20px 18px 12px}}
@media (prefers-color-scheme:dark){
body{background:#171411;color:#f1ebe2}
.letter{background:#211d19;border-color:#3a332b}
dt,blockquote footer,.small{color:#b5a998}
}
`.trim();
