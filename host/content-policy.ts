// What the page may do, in the desktop's window and in the browser alike: run no script but ours and talk to nobody else.

/** `style-src`: the component library writes its computed sizes as inline styles. `connect-src 'self'` covers the socket. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
