import { Notification } from 'electron'

/** Those that stand: a notice that nobody holds may be collected, and its click with it. */
const shown = new Set<Notification>()

/** Tells the user something by the system's own notice, where the system has them. */
export function showNotice(notice: { readonly title: string; readonly body: string }, onClick: () => void): void {
  if (!Notification.isSupported()) return
  const notification = new Notification(notice)
  const forget = () => shown.delete(notification)
  shown.add(notification)
  notification.on('click', () => {
    forget()
    onClick()
  })
  notification.on('close', forget)
  notification.on('failed', forget)
  notification.show()
}
