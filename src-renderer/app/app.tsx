import { Announcer } from '@renderer/components/announcer'
import { Toasts } from '@renderer/components/toasts'
import { type Opening, openLibrary } from '@renderer/database/open-library'
import { NewerScreen } from '@renderer/features/repair/newer-screen'
import { RepairScreen } from '@renderer/features/repair/repair-screen'
import { useWords } from '@renderer/words/words'
import { useEffect, useState } from 'react'
import { Studio } from './studio'

let opening: Promise<Opening> | undefined

/** The whole page: the studio once the library is open, else what is wrong with it. */
export function App() {
  const t = useWords()
  const [opened, setOpened] = useState<Opening>()
  useEffect(() => {
    // Once a page, also where React runs effects twice: opening makes the workspace on a first start.
    opening ??= openLibrary()
    opening.then(setOpened).catch((error: unknown) =>
      // Thrown while drawing, it reaches the boundary around the page.
      setOpened(() => {
        throw error
      }),
    )
  }, [])
  return (
    <>
      {opened?.kind === 'ready' ? <Studio /> : null}
      {opened?.kind === 'newer' ? <NewerScreen /> : null}
      {opened?.kind === 'damaged' ? (
        <RepairScreen
          damage={opened.damage}
          manifest={opened.manifest}
          onRepaired={() => setOpened({ kind: 'ready' })}
        />
      ) : null}
      <Toasts closeLabel={t('app:close')} />
      <Announcer />
    </>
  )
}
