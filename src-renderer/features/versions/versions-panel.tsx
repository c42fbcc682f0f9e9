import { buttonLook } from '@renderer/components/button-look'
import { Sheet } from '@renderer/components/sheet'
import { Tooltip } from '@renderer/components/tooltip'
import { useVersionCount } from '@renderer/database/script-queries'
import { useKeysOf } from '@renderer/keymap/keymap-store'
import { useAction } from '@renderer/keymap/use-action'
import { useWords } from '@renderer/words/words'
import type { Script } from '@shared/domain/script'
import { History } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { VersionsSheet } from './versions-sheet'

/** Opens a script's versions: what was kept, what changed since, and the way back. */
export function VersionsPanel({ script }: { readonly script: Script }) {
  const t = useWords()
  const count = useVersionCount(script.script_id)
  const [isOpen, setOpen] = useState(false)
  useAction('versions.open', () => setOpen(true))
  return (
    <>
      <Tooltip text={t('versions:open')} keys={useKeysOf('versions.open')}>
        <Button onPress={() => setOpen(true)} className={buttonLook('quiet', 'h-7 px-2 text-small')}>
          <History aria-hidden />
          <span className="max-[64rem]:sr-only">{t('versions:title')}</span>
          {count > 0 ? <span className="text-ink-faint tabular-nums">{count}</span> : null}
        </Button>
      </Tooltip>
      <Sheet
        title={t('versions:title')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        closeLabel={t('versions:close')}
      >
        <VersionsSheet script={script} onClose={() => setOpen(false)} />
      </Sheet>
    </>
  )
}
