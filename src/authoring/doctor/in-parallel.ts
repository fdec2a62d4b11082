// Work shared out over lanes (threads): each lane takes the next item when it is done with the last. Order of answers = order of items.

export async function inParallel<Lane, Item, Answer>(
  lanes: readonly Lane[],
  items: readonly Item[],
  work: (lane: Lane, item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers = new Array<Answer>(items.length);
  const queue = items.entries();
  await Promise.all(
    lanes.map(async (lane) => {
      for (const [index, item] of queue) answers[index] = await work(lane, item);
    }),
  );
  return answers;
}
