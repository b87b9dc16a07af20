-- Nothing here: partners' tokens live with the inquiries.
select 1;
