/** The parts of Electron's WebFrameMain and WebContents that decide about trust. */
type Frame = { readonly url: string; readonly parent: unknown }
type Sender = { readonly senderFrame: Frame | null; readonly sender: unknown }

/**
 * Where our own pages come from. `devServer` is the address that electron-vite names while developing, undefined in a built app.
 * @returns whether a URL is a page of ours; compared in parts, since `app://bundle.evil` begins like `app://bundle`
 */
export function isOwnPage(url: string, devServer: string | undefined): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  if (protocol === 'app:' && host === 'bundle') return true
  return devServer !== undefined && protocol === new URL(devServer).protocol && host === new URL(devServer).host
}

/** Whether a message comes from the window's own top page. A frame that is gone (null) is not trusted, nor is one inside a page. */
export function isTrustedSender(
  event: Sender,
  window: { readonly webContents: unknown } | undefined,
  devServer?: string,
) {
  const frame = event.senderFrame
  if (!window || !frame || frame.parent !== null) return false
  return event.sender === window.webContents && isOwnPage(frame.url, devServer)
}
