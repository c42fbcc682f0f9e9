import { useWords } from '@renderer/words/words'
import type { Beat } from '@shared/domain/beat'
import { inOrder } from '@shared/domain/order'
import type { Script } from '@shared/domain/script'
import { beatTimes, usualPace } from '@shared/domain/script-text/read-time'
import { jumpedTo, type PrompterLook } from '@shared/domain/teleprompter'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { lookAfter, PrompterBar } from './prompter-bar'
import { type PrompterAct, readPrompterKey } from './prompter-key'
import { PrompterRoll } from './prompter-roll'
import { useAtRest } from './use-at-rest'
import { useLook } from './use-look'
import { type Roll, useRoll } from './use-roll'
import { useWholeScreen } from './use-whole-screen'

type TeleprompterProps = { readonly script: Script; readonly onClose: () => void }

/** The script over the whole screen, to be read aloud. */
export function Teleprompter({ script, onClose }: TeleprompterProps) {
  const t = useWords()
  const usual = usualPace(script.language)
  const [look, change] = useLook(usual)
  useWholeScreen(onClose)
  return (
    <ModalOverlay isOpen onOpenChange={open => open || onClose()} className="fixed inset-0 z-50 bg-canvas">
      <Modal className="h-full">
        <Dialog
          aria-label={t('teleprompter:title', { title: script.title || t('teleprompter:untitled') })}
          data-undo="own"
          data-teleprompter
          className="relative h-full outline-none"
        >
          {look ? <Room script={script} look={look} usual={usual} onChange={change} onClose={onClose} /> : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

type RoomProps = TeleprompterProps & {
  readonly look: PrompterLook
  readonly usual: number
  readonly onChange: (changed: Partial<PrompterLook>) => void
}

function Room({ script, look, usual, onChange, onClose }: RoomProps) {
  const [pane, paper, bar] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)]
  const [beats, times] = useRead(script)
  const speed = look.pace / usual
  const roll = useRoll({ window: pane, roll: paper }, times, speed)
  const isHidden = useAtRest(bar, roll.isPlaying)
  const act = (asked: PrompterAct) => {
    const changed = lookAfter(look, asked)
    if (changed) onChange(changed)
    else moveRoll(roll, asked, times)
  }
  useKeys(act)
  const giveKeysBack = () => pane.current?.closest<HTMLElement>('[data-teleprompter]')?.focus()
  return (
    <div className={isHidden ? 'h-full cursor-none' : 'h-full'}>
      <PrompterRoll
        {...{ beats, look, language: script.language, current: roll.current }}
        windowRef={pane}
        rollRef={paper}
        onPush={roll.push}
      />
      <PrompterBar
        {...{ look, isHidden, onChange, onClose }}
        barRef={bar}
        isPlaying={roll.isPlaying}
        left={roll.left / speed}
        onAct={act}
        onPointed={giveKeysBack}
      />
    </div>
  )
}

/** The beats that have words, and when each is read. */
function useRead(script: Script) {
  return useMemo(() => {
    const spoken = inOrder(script.beats).filter(beat => beat.text.trim() !== '')
    const times = beatTimes<Beat>(spoken, script.language)
    return [spoken, times] as const
  }, [script])
}

function moveRoll(
  roll: Roll,
  act: PrompterAct,
  times: readonly { readonly from: number; readonly to: number }[],
): void {
  if (act === 'play') roll.play()
  if (act === 'start') roll.goTo(() => 0)
  if (act === 'next') roll.goTo(now => jumpedTo(times, now, 1))
  if (act === 'before') roll.goTo(now => jumpedTo(times, now, -1))
}

const focusOf = (target: EventTarget | null) => {
  if (!(target instanceof Element)) return 'roll'
  return target.matches('input') ? 'slider' : target.closest('button') ? 'button' : 'roll'
}

/** Keys of the teleprompter, wherever in it the focus is; other dialogs over it keep theirs. */
function useKeys(act: (asked: PrompterAct) => void): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, target } = event
    const isOurs = target === document.body || (target instanceof Element && target.closest('[data-teleprompter]'))
    const asked = isOurs ? readPrompterKey({ key, altKey, ctrlKey, metaKey, on: focusOf(target) }) : null
    if (!asked) return
    event.preventDefault()
    act(asked)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event)
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
