import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './icon-button'

type SheetProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly closeLabel: string
  readonly children: ReactNode
}

/** A wide page that comes in from the side and leaves by Esc, its cross or a press beside it. */
export function Sheet({ title, isOpen, onClose, closeLabel, children }: SheetProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={open => open || onClose()}
      isDismissable
      className="fixed inset-0 z-50 flex justify-end bg-veil"
    >
      <Modal className="h-full w-240 max-w-[calc(100vw-3rem)] animate-rise bg-canvas shadow-float">
        <Dialog className="flex h-full flex-col outline-none">
          <div className="flex h-12 shrink-0 items-center gap-3 border-line border-b bg-surface ps-4 pe-2">
            <Heading slot="title" className="grow font-semibold text-title">
              {title}
            </Heading>
            <IconButton label={closeLabel} icon={<X />} onPress={onClose} />
          </div>
          <div className="min-h-0 grow">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
