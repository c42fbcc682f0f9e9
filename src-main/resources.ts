import { join } from 'node:path'
import { app } from 'electron'

/** The folder of the sample, the fonts and what else ships beside the code: inside the package, or in the project. */
export const resourcesFolder = (): string =>
  app.isPackaged ? join(process.resourcesPath, 'resources') : join(app.getAppPath(), 'resources')
