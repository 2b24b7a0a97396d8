-- A notice about a concern. It is sent as any other, and stands on no page: only the product itself sees it.
alter table messages.outbox add column is_sealed boolean not null default false;
create policy sealed on messages.outbox as restrictive
  using (not is_sealed or platform.current_actor() is not null or current_user <> 'watchword_app') with check (true);
