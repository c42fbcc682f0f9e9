import { channels } from '@shared/bridge/channels'
import type { Studio } from '@shared/bridge/studio'
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'

// Every part of a page that listens adds one; Node takes more than ten for a leak.
ipcRenderer.setMaxListeners(100)

const studio: Studio = {
  call: (name, input) => ipcRenderer.invoke(channels.call, name, input),
  on: (name, listen) => {
    const hear = (_event: IpcRendererEvent, heard: unknown, value: Parameters<typeof listen>[0]) => {
      if (heard === name) listen(value)
    }
    ipcRenderer.on(channels.event, hear)
    return () => void ipcRenderer.off(channels.event, hear)
  },
  // The paths go to main from in here and are never handed to the page; a File made by script has the path ''.
  importFiles: async files => {
    const paths = (files as readonly File[]).map(file => webUtils.getPathForFile(file))
    return ipcRenderer.invoke(
      channels.files,
      paths.filter(path => path !== ''),
    )
  },
}

contextBridge.exposeInMainWorld('studio', studio)
