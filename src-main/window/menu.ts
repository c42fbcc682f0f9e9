import { Menu, type MenuItemConstructorOptions } from 'electron'

/**
 * macOS needs a menu for its clipboard keys; elsewhere Electron's own one would only add keys that reload and zoom. Undo is not in it:
 * the page has its own.
 */
export function setMenu(): void {
  const edit: MenuItemConstructorOptions = {
    role: 'editMenu',
    submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  }
  const menu = Menu.buildFromTemplate([{ role: 'appMenu' }, edit, { role: 'windowMenu' }])
  Menu.setApplicationMenu(process.platform === 'darwin' ? menu : null)
}
