import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './icon-button'
import { joinClasses } from './join-classes'

type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Names the button that closes it; without one the dialog can only be answered. */
  readonly closeLabel?: string
  readonly actions?: ReactNode
  /** As wide as what is in it. */
  readonly isWide?: boolean
  readonly role?: 'dialog' | 'alertdialog'
  readonly children: ReactNode
}

/** A box over the page that takes the focus until it is answered. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, closeLabel, actions, isWide = false, role = 'dialog', children } = props
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={open => open || onClose()}
      isDismissable={closeLabel !== undefined}
      isKeyboardDismissDisabled={closeLabel === undefined && role === 'dialog'}
      className="fixed inset-0 z-50 flex items-center justify-center bg-veil p-8"
    >
      <Modal
        className={joinClasses(
          'max-h-full animate-rise overflow-auto rounded-xl bg-raised shadow-float',
          isWide ? 'min-w-100 max-w-4xl' : 'w-full max-w-md',
        )}
      >
        <AriaDialog data-undo="own" role={role} className="flex flex-col gap-4 p-6 outline-none">
          <div className="flex items-start gap-4">
            <Heading slot="title" className="grow font-semibold text-title">
              {title}
            </Heading>
            {closeLabel ? (
              <span className="-m-1">
                <IconButton label={closeLabel} icon={<X />} onPress={onClose} />
              </span>
            ) : null}
          </div>
          {children}
          {actions ? <div className="flex justify-end gap-2 pt-2">{actions}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
