import { type BrowserWindow, dialog } from 'electron'

/** The windows that the system draws for us. Each takes the studio window that it belongs to. */

/** Files that the user picks; none when the dialog is closed. */
export async function askForFiles(window: BrowserWindow): Promise<string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Add footage',
    properties: ['openFile', 'multiSelections'],
  })
  return filePaths
}

/** A folder that the user picks or makes; undefined when the dialog is closed. */
export async function askForFolder(window: BrowserWindow, now: string): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Folder for finished films',
    defaultPath: now,
    properties: ['openDirectory', 'createDirectory'],
  })
  return filePaths[0]
}

/** Whether to quit although a film is being made. */
export async function askToStopRendering(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'A film is still being made.',
    detail: 'If you quit now it is stopped. What is done of it is kept, so that the next try is faster.',
    buttons: ['Keep rendering', 'Quit and stop'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
