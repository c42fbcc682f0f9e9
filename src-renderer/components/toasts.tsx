import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import {
  Button,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { Button as WordButton } from './button'
import { buttonLook } from './button-look'

export type Message = {
  readonly title: string
  readonly detail?: string
  readonly tone?: 'info' | 'good' | 'bad'
  readonly action?: Action
}

type Action = {
  readonly label: string
  readonly act: () => void
  /** Tells once when there is nothing left to do; the message goes then. It gives the way to hear no more. */
  readonly onceOver?: (over: () => void) => () => void
}

const queue = new ToastQueue<Message>({ maxVisibleToasts: 4 })

/** Five seconds are the least that react-aria asks for; a message with something to do, or bad news, stays longer. */
const shown = 6_000
const shownLong = 14_000

/** Says something in a corner for a few seconds; screen readers hear it. Bad news that stands there already is not told again, as by a key held down. */
export function toast(message: Message): void {
  const isThere = queue.visibleToasts.some(
    ({ content }) => content.title === message.title && content.detail === message.detail,
  )
  if (isThere && message.tone === 'bad' && !message.action) return
  const timeout = message.action || message.tone === 'bad' ? shownLong : shown
  const key = queue.add(message, { timeout, onClose: () => stop?.() })
  const stop = message.action?.onceOver?.(() => queue.close(key))
}

const icons = {
  info: <Info className="size-4 text-accent" />,
  good: <CircleCheck className="size-4 text-good" />,
  bad: <CircleAlert className="size-4 text-bad" />,
}

/** Where messages appear; one for the whole page. */
export function Toasts({ closeLabel }: { readonly closeLabel: string }) {
  return (
    <ToastRegion
      queue={queue}
      className="fixed inset-e-4 bottom-[max(3rem,anchor(--messages-above_top,0px)+0.75rem)] z-40 flex flex-col-reverse gap-2 outline-none"
    >
      {({ toast: { content, key, ...rest } }) => (
        <Toast
          toast={{ content, key, ...rest }}
          className="flex w-88 animate-rise items-start gap-3 rounded-lg bg-raised p-3 shadow-float"
        >
          <span className="mt-0.5">{icons[content.tone ?? 'info']}</span>
          <ToastContent className="flex min-w-0 grow flex-col gap-1">
            <Text slot="title" className="font-medium">
              {content.title}
            </Text>
            {content.detail ? (
              <Text slot="description" className="wrap-anywhere text-ink-soft text-small">
                {content.detail}
              </Text>
            ) : null}
            {content.action ? (
              <span className="pt-1">
                <WordButton
                  size="small"
                  onPress={() => {
                    content.action?.act()
                    queue.close(key)
                  }}
                >
                  {content.action.label}
                </WordButton>
              </span>
            ) : null}
          </ToastContent>
          <Button slot="close" aria-label={closeLabel} className={buttonLook('quiet', 'size-6')}>
            <X />
          </Button>
        </Toast>
      )}
    </ToastRegion>
  )
}
