// A row of tabs with the keys that belong to it (arrows, Home, End). Knows nothing of what the panels hold.
import type { ComponentChildren, JSX, TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface TabItem<K extends string> {
  readonly key: K;
  readonly content: ComponentChildren;
}

/** Pixels beside a tab that was scrolled into sight. */
const ROOM = 16;

interface TabsProps<K extends string> {
  readonly label: string;
  readonly items: readonly TabItem<K>[];
  readonly selected: K;
  onSelect(key: K): void;
  /** Tab `x` is `${idPrefix}-tab-x` and controls `${idPrefix}-panel`. */
  readonly idPrefix: string;
  readonly class?: string;
}

export function Tabs<K extends string>(props: TabsProps<K>): JSX.Element {
  const { items, selected } = props;
  const list = useRef<HTMLDivElement>(null);

  // A tab chosen from elsewhere may be out of sight where the row is longer than the screen. Only the row is moved.
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    const row = list.current;
    if (row === null || tab === null || tab === undefined) return;
    if (tab.offsetLeft - row.offsetLeft < row.scrollLeft) row.scrollLeft = tab.offsetLeft - row.offsetLeft;
    const end = tab.offsetLeft - row.offsetLeft + tab.offsetWidth;
    if (end > row.scrollLeft + row.clientWidth) row.scrollLeft = end - row.clientWidth + ROOM;
  }, [selected]);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLDivElement>): void {
    const at = items.findIndex(({ key }) => key === selected);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const item = items[(next + items.length) % items.length];
    if (item === undefined) return;
    props.onSelect(item.key);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${item.key}"]`)?.focus();
  }

  return (
    <div
      ref={list}
      role="tablist"
      aria-label={props.label}
      class={props.class ?? 'wb-tabs'}
      onKeyDown={onKeyDown}
    >
      {items.map(({ key, content }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={`${props.idPrefix}-tab-${key}`}
          data-tab={key}
          aria-controls={`${props.idPrefix}-panel`}
          aria-selected={key === selected}
          tabIndex={key === selected ? 0 : -1}
          onClick={() => props.onSelect(key)}
        >
          {content}
        </button>
      ))}
    </div>
  );
}
