import type { VNode } from 'preact';
import { hookOfOrder } from './moments.js';
import type { OrderLine } from './orders-now.js';
import type { Story } from './stories.js';
import type { Teller } from './teller.js';

interface OrdersOf {
  story: Story;
  orders: readonly OrderLine[];
  /** whether the order can still be sent on its way */
  isOpen: boolean;
  teller: Teller;
}

/** What is ordered, with the button that a doctor presses. */
export function Orders({ story, orders, isOpen, teller }: OrdersOf): VNode {
  const { say } = teller;
  return (
    <section class="orders" aria-labelledby="orders">
      <h2 id="orders">{say('orders')}</h2>
      {orders.length === 0 && <p>{say('noOrder')}</p>}
      <ul>
        {orders.map((order) => (
          <Order key={order.key} order={order} teller={teller} />
        ))}
      </ul>
      {isOpen && <OrderForm story={story} teller={teller} />}
    </section>
  );
}

function OrderForm({ story, teller: { say } }: { story: Story; teller: Teller }): VNode | null {
  const hook = hookOfOrder(story);
  if (hook === null) return null;
  return (
    <form method="post" action={`/demo/${story.name}#answer`}>
      <button name="do" value="order">
        {say(hook)}
      </button>
    </form>
  );
}

function Order({ order, teller: { say } }: { order: OrderLine; teller: Teller }): VNode {
  const { name, dosage, route, became, change } = order;
  return (
    <li class={`order ${became}`}>
      <p class="name">
        {became === 'removed' ? <del>{name}</del> : name}{' '}
        {became !== 'as-it-was' && <span class="badge">{say(became)}</span>}
      </p>
      {became !== 'new' && became !== 'removed' && (
        <p class="note">
          {dosage === '' ? say('noDose') : dosage}
          {route !== '' && ` · ${route}`}
        </p>
      )}
      {change !== '' && <p class="note">{change}</p>}
    </li>
  );
}
