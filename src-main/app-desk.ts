import type { About } from '@shared/bridge/app-calls'
import type { CallInput, HandlerResult } from '@shared/bridge/studio'
import { app } from 'electron'
import type { Engine } from './engine'
import type { Log } from './log/log'
import type { MediaDesk } from './media-desk'
import { resourcesFolder } from './resources'
import { openSample } from './sample'

const platforms: Partial<Record<NodeJS.Platform, About['platform']>> = { darwin: 'mac', win32: 'windows' }

type Desk = {
  readonly engine: Promise<Engine>
  readonly media: MediaDesk
  readonly log: Log
  readonly pageFlushed: () => void
}

/** What the page asks of the app as a whole. */
export class AppDesk {
  constructor(private readonly desk: Desk) {}

  async about(): Promise<About> {
    const { about } = await this.desk.engine
    const platform = platforms[process.platform] ?? 'linux'
    return { version: app.getVersion(), electron: process.versions.electron ?? '', platform, ffmpeg: about }
  }

  openSample(): Promise<HandlerResult<'app.open-sample'>> {
    return openSample(resourcesFolder(), paths => this.desk.media.importPaths(paths, 'library'))
  }

  async logForPage({ level, message }: CallInput<'app.log'>): Promise<void> {
    this.desk.log(level, message, { from: 'page' })
  }

  async pageFlushed(): Promise<void> {
    this.desk.pageFlushed()
  }
}
