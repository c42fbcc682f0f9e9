import { buttonLook } from '@renderer/components/button-look'
import { Tooltip } from '@renderer/components/tooltip'
import { useFilmRow } from '@renderer/database/queries'
import { useKeysOf } from '@renderer/keymap/keymap-store'
import { useAction } from '@renderer/keymap/use-action'
import { useWords } from '@renderer/words/words'
import type { ScriptId } from '@shared/domain/ids'
import { isOlder } from '@shared/domain/staleness'
import { Clapperboard } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useRenderStore } from './render-store'
import { startRender } from './start-render'
import { usePreparedFilm } from './use-prepared-film'
import { useStaleness } from './use-staleness'
import { type Wish, WishMenu } from './wish-menu'

/** Starts the film; beside it the choice of quality, platform and the folder that films go to. */
export function AssembleButton({ script_id }: { readonly script_id: ScriptId }) {
  const t = useWords()
  const [wish, setWish] = useState<Wish>({ quality: 'standard', targets: [] })
  usePreparedFilm(script_id, wish)
  const row = useFilmRow(script_id)
  const found = useStaleness(script_id)
  const again = found !== undefined && isOlder(found.film)
  const isRunning = useRenderStore(state => state.running.some(one => one.video_id === row?.video_id))
  const start = () => {
    if (!isRunning) void startRender(script_id, wish)
  }
  useAction('film.assemble', start, { isOn: !isRunning })
  return (
    <div className="flex shrink-0">
      <Tooltip text={t('render:assembleHint')} keys={useKeysOf('film.assemble')}>
        <Button
          isDisabled={isRunning}
          onPress={start}
          className={buttonLook('primary', 'h-8 rounded-e-none px-3 text-base')}
        >
          <Clapperboard aria-hidden />
          {t(isRunning ? 'render:assembling' : again ? 'render:assembleAgain' : 'render:assemble')}
        </Button>
      </Tooltip>
      <WishMenu wish={wish} onChange={setWish} />
    </div>
  )
}
