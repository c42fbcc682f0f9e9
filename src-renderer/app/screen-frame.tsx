import { SavedLine } from '@renderer/features/undo/saved-line'
import type { ReactNode } from 'react'
import { ScreenNav } from './screen-nav'
import { TopBar } from './top-bar'
import { Wordmark } from './wordmark'

type ScreenFrameProps = {
  /** What a screen reader calls the screen. */
  readonly label: string
  readonly children: ReactNode
  /** Under the screen; undefined for a foot with `work` at its start and what is saved at its end. */
  readonly foot?: ReactNode
  readonly work?: ReactNode
}

/** What stands around each screen that the way between the screens leads to, and around the composer. */
export function ScreenFrame({ label, children, foot, work }: ScreenFrameProps) {
  return (
    <div className="flex h-full flex-col">
      <TopBar
        start={
          <>
            <Wordmark />
            <ScreenNav />
          </>
        }
      />
      <main aria-label={label} className="min-h-0 grow">
        {children}
      </main>
      {foot ?? (
        <footer className="flex h-8 shrink-0 items-center gap-4 border-line border-t bg-surface px-4">
          {work}
          <span className="grow" />
          <SavedLine />
        </footer>
      )}
    </div>
  )
}
