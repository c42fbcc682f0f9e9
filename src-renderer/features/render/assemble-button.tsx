import { buttonLook } from '@renderer/components/button-look'
import { joinClasses } from '@renderer/components/join-classes'
import { itemLook, popoverLook } from '@renderer/components/popover-look'
import { Tooltip } from '@renderer/components/tooltip'
import { useFilmRow } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import { type Quality, qualities } from '@shared/domain/format'
import type { ScriptId } from '@shared/domain/ids'
import { Check, ChevronDown, Clapperboard, FolderCog } from 'lucide-react'
import { useState } from 'react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { useHotkeys } from 'react-hotkeys-hook'
import { useFilmsFolder } from './films-folder'
import { useRenderStore } from './render-store'
import { startRender } from './start-render'
import { usePreparedFilm } from './use-prepared-film'

/** Starts the film; beside it the choice of quality and of the folder that films go to. */
export function AssembleButton({ script_id }: { readonly script_id: ScriptId }) {
  const t = useWords()
  const [quality, setQuality] = useState<Quality>('standard')
  usePreparedFilm(script_id, quality)
  const row = useFilmRow(script_id)
  const isRunning = useRenderStore(state => state.running.some(one => one.video_id === row?.video_id))
  const start = () => {
    if (!isRunning) void startRender(script_id, quality)
  }
  const onKeys = (event: KeyboardEvent) => {
    event.stopPropagation()
    start()
  }
  // Caught on the way down: a button that has the focus would take Ctrl+Enter for a press of itself.
  const catching = { enableOnFormTags: true, preventDefault: true, eventListenerOptions: { capture: true } }
  useHotkeys('mod+enter', onKeys, catching, [script_id, quality, isRunning])
  return (
    <div className="flex shrink-0">
      <Tooltip text={t('render:assembleHint')} keys="Mod+Enter">
        <Button
          isDisabled={isRunning}
          onPress={start}
          className={buttonLook('primary', 'h-8 rounded-e-none px-3 text-base')}
        >
          <Clapperboard aria-hidden />
          {t(isRunning ? 'render:assembling' : 'render:assemble')}
        </Button>
      </Tooltip>
      <QualityMenu quality={quality} onChange={setQuality} />
    </div>
  )
}

type QualityMenuProps = { readonly quality: Quality; readonly onChange: (quality: Quality) => void }

function QualityMenu({ quality, onChange }: QualityMenuProps) {
  const t = useWords()
  const { name, choose } = useFilmsFolder()
  return (
    <MenuTrigger>
      <Button
        aria-label={t('render:options')}
        className={buttonLook('primary', 'h-8 w-7 rounded-s-none border-white/25 border-s')}
      >
        <ChevronDown aria-hidden />
      </Button>
      <Popover offset={4} placement="bottom end" className={popoverLook}>
        <Menu aria-label={t('render:options')} className="w-72 outline-none">
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[quality]}
            onSelectionChange={keys => {
              const chosen = qualities.find(one => keys !== 'all' && keys.has(one))
              if (chosen) onChange(chosen)
            }}
          >
            <Header className="px-2 pt-2 pb-1 font-medium text-ink-faint text-micro">{t('render:quality')}</Header>
            {qualities.map(one => (
              <MenuItem
                key={one}
                id={one}
                textValue={t(`render:quality.${one}`)}
                className={joinClasses(itemLook, 'h-auto py-1.5')}
              >
                <Check className={one === quality ? 'text-accent' : 'invisible'} aria-hidden />
                <span>
                  {t(`render:quality.${one}`)}
                  <span className="block text-ink-faint text-small">{t(`render:qualityDetail.${one}`)}</span>
                </span>
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="mx-2 my-1 h-px bg-line" />
          <MenuItem id="folder" textValue={t('render:folder', { name })} className={itemLook} onAction={choose}>
            <FolderCog aria-hidden />
            <span className="truncate">{t('render:folder', { name })}</span>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
